package org.greenledger.app.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.SignedInPage;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The handlers of a running application, as the web framework knows them. */
final class Handlers {

    private static final String HOW =
            """
            Add a line to src/test/resources/%s, for example
              %s | office: 200 AB n=2 | *: 403
            The head of that file says what the signs mean; the run also writes target/matrix/actual.txt \
            with the answers it got, to be read with suspicion and copied.""";

    private final Map<String, HandlerMethod> byName = new TreeMap<>();

    private Handlers() {}

    /** All handlers but the framework's own. */
    static Handlers of(RequestMappingHandlerMapping mapping) {
        Handlers handlers = new Handlers();
        mapping.getHandlerMethods()
                .forEach(
                        (info, method) -> {
                            if (!method.getBeanType()
                                    .getName()
                                    .startsWith("org.springframework.")) {
                                names(info).forEach(name -> handlers.byName.put(name, method));
                            }
                        });
        return handlers;
    }

    private static List<String> names(RequestMappingInfo info) {
        List<String> names = new ArrayList<>();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                names.add("ANY " + pattern);
            }
            methods.forEach(method -> names.add(method + " " + pattern));
        }
        return names;
    }

    /** Method and pattern of each. */
    Set<String> names() {
        return byName.keySet();
    }

    /** What is wrong with the table: handlers without a line or a permission, lines without one. */
    List<String> problems(List<Line> lines) {
        List<String> problems = new ArrayList<>();
        Set<String> declared =
                lines.stream().map(Line::handler).collect(Collectors.toCollection(TreeSet::new));
        byName.forEach(
                (name, method) -> {
                    if (!declared.contains(name)) {
                        problems.add(
                                "Handler without a line: %s (%s)%n%s"
                                        .formatted(
                                                name,
                                                where(method),
                                                HOW.formatted(Line.TABLE, name)));
                    }
                    if (!states(method)) {
                        problems.add(
                                "Handler without a permission: %s (%s)%nState @Requires, @SignedInPage or @PublicPage; until then it answers nobody."
                                        .formatted(name, where(method)));
                    }
                });
        declared.stream()
                .filter(name -> !byName.containsKey(name))
                .forEach(
                        name ->
                                problems.add(
                                        "Line without a handler: %s%nRemove it from %s."
                                                .formatted(name, Line.TABLE)));
        return problems;
    }

    private static String where(HandlerMethod method) {
        return method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
    }

    private static boolean states(HandlerMethod method) {
        return List.of(Requires.class, SignedInPage.class, PublicPage.class).stream()
                .anyMatch(
                        s ->
                                AnnotatedElementUtils.hasAnnotation(method.getMethod(), s)
                                        || AnnotatedElementUtils.hasAnnotation(
                                                method.getBeanType(), s));
    }
}
