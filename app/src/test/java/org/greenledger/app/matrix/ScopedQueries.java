package org.greenledger.app.matrix;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads a source file as the compiler does and tells of every SQL text on a scoped table that holds
 * no predicate of the scope. {@code @Unscoped} on a method excuses it; on a class, those of its
 * methods that are given something to ask by.
 */
public final class ScopedQueries {

    /** Rooms whose tables hold business data. */
    public static final List<String> ROOMS =
            List.of(
                    "documents",
                    "ledger",
                    "evidence",
                    "planimport",
                    "exchange",
                    "progress",
                    "supervision");

    /** Tables that nobody reads without a scope. */
    public static final Set<String> SCOPED =
            Set.of(
                    "ledger.inspection",
                    "ledger.plan_version",
                    "ledger.issue",
                    "ledger.measure",
                    "ledger.deadline",
                    "ledger.responsibility",
                    "ledger.task",
                    "ledger.task_responsibility",
                    "ledger.indicator",
                    "ledger.quotation",
                    "ledger.change",
                    "ledger.charge",
                    "ledger.search_text",
                    "ledger.unit_binding",
                    "ledger.milestone",
                    "ledger.extension",
                    "ledger.extension_step",
                    "ledger.extension_file",
                    "ledger.extension_rule",
                    "ledger.point",
                    "evidence.proof",
                    "evidence.proof_version",
                    "evidence.proof_measure",
                    "evidence.alike",
                    "progress.rhythm",
                    "progress.period",
                    "progress.owed",
                    "progress.draft",
                    "progress.report",
                    "progress.report_proof",
                    "progress.review",
                    "progress.late_leave",
                    "progress.snapshot_measure",
                    "progress.snapshot_issue",
                    "progress.month_tally",
                    "progress.pass_down",
                    "progress.tally",
                    "progress.spot_draw",
                    "progress.spot_check",
                    "progress.sheet",
                    "supervision.criticism",
                    "supervision.rule_set",
                    "supervision.rule_set_version",
                    "supervision.rule_use",
                    "supervision.lamp",
                    "supervision.due_act",
                    "supervision.check_setting",
                    "supervision.check_run",
                    "supervision.finding",
                    "supervision.finding_act",
                    "supervision.report_mark",
                    "supervision.report_band",
                    "supervision.report_pair",
                    "planimport.import",
                    "planimport.item",
                    "planimport.doubt",
                    "planimport.edit",
                    "planimport.reading",
                    "planimport.unit_choice",
                    "exchange.sheet_import",
                    "exchange.unit_sheet",
                    "documents.file");

    /** Tables of the same rooms that need none, with the reason. */
    public static final Map<String, String> OPEN =
            Map.of(
                    "ledger.state", "one number that grows with every change",
                    "ledger.saved_view", "asked for by the person who keeps it, and by no other");

    private static final Pattern READ =
            Pattern.compile("\\b(?:from|join|update|using)\\s+([a-z]+\\.[a-z_]+)");
    private static final Pattern PREDICATE =
            Pattern.compile("\\bSeen\\.\\w+\\(|\\.predicate\\(|\\bconditions\\.sql\\(");
    private static final Set<String> SPEAKS = Set.of("sql", "update", "batchUpdate", "query");

    private final List<String> problems = new ArrayList<>();
    private int queries;

    private ScopedQueries() {}

    /** What a source file holds. */
    public static ScopedQueries in(String name, String source) {
        ScopedQueries found = new ScopedQueries();
        if (SCOPED.stream().anyMatch(source::contains)) {
            JavacTask task =
                    (JavacTask)
                            ToolProvider.getSystemJavaCompiler()
                                    .getTask(
                                            null,
                                            null,
                                            d -> {},
                                            List.of("-proc:none"),
                                            null,
                                            List.of(new Text(name, source)));
            try {
                for (CompilationUnitTree unit : task.parse()) {
                    unit.getTypeDecls().forEach(type -> found.read((ClassTree) type));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Queries that go round the scope, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** How many queries on scoped tables there are. */
    public int queries() {
        return queries;
    }

    private void read(ClassTree type) {
        Map<String, ExpressionTree> constants = new HashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field && field.getInitializer() != null) {
                constants.put(field.getName().toString(), field.getInitializer());
            }
        }
        boolean excused = reasoned(type.getModifiers());
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                boolean byWhatWasFound = excused && !method.getParameters().isEmpty();
                read(type, method, constants, byWhatWasFound || reasoned(method.getModifiers()));
            } else if (member instanceof ClassTree inner) {
                read(inner);
            }
        }
    }

    private void read(
            ClassTree type,
            MethodTree method,
            Map<String, ExpressionTree> constants,
            boolean excused) {
        Map<String, ExpressionTree> known = new HashMap<>(constants);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null) {
                    known.put(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, nothing);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                String name = call.getMethodSelect().toString().replaceFirst("(?s).*\\.", "");
                if (SPEAKS.contains(name) && !call.getArguments().isEmpty()) {
                    statement(
                            type.getSimpleName() + "." + method.getName(),
                            call.getArguments().get(0),
                            known,
                            excused);
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(method, null);
    }

    private void statement(
            String where, ExpressionTree text, Map<String, ExpressionTree> known, boolean excused) {
        StringBuilder words = new StringBuilder();
        StringBuilder code = new StringBuilder();
        gather(text, known, words, code, 0);
        Set<String> tables = new TreeSet<>();
        Matcher read = READ.matcher(words);
        while (read.find()) {
            if (SCOPED.contains(read.group(1))) {
                tables.add(read.group(1));
            }
        }
        if (tables.isEmpty()) {
            return;
        }
        queries++;
        if (!excused && !PREDICATE.matcher(code).find()) {
            problems.add(
                    "%s reads %s without the scope: put a predicate of Seen or Scope into its text, or say @Unscoped(\"why\")"
                            .formatted(where, String.join(", ", tables)));
        }
    }

    /** The literals of an expression and its code, with those of the constants it is made of. */
    private static void gather(
            ExpressionTree text,
            Map<String, ExpressionTree> known,
            StringBuilder words,
            StringBuilder code,
            int depth) {
        code.append(text).append('\n');
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                words.append(literal.getValue()).append(' ');
                return null;
            }

            @Override
            public Void visitIdentifier(IdentifierTree name, Void nothing) {
                ExpressionTree value = known.get(name.getName().toString());
                if (value != null && value != text && depth < 5) {
                    gather(value, known, words, code, depth + 1);
                }
                return null;
            }
        }.scan(text, null);
    }

    private static boolean reasoned(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(a -> a.getAnnotationType().toString().equals("Unscoped"))
                .map(AnnotationTree::toString)
                .anyMatch(
                        a -> a.replaceAll("[^\\p{L}]", "").length() > "Unscopedvalue".length() + 8);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String name, String source) {
            super(
                    URI.create("string:///" + name.replaceFirst(".*/", "")),
                    JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
        }
    }
}
