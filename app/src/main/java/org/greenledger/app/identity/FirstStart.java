package org.greenledger.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenledger.app.identity.signin.Passwords;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an empty database: whoever reads the code on the terminal makes the system
 * administrator, the security administrator and the head of the rectification office, once.
 */
@Service
public class FirstStart {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final People people;
    private final Directory directory;
    private final JdbcUnits units;
    private final Passwords passwords;
    private final String code = draw();

    FirstStart(People people, Directory directory, JdbcUnits units, Passwords passwords) {
        this.people = people;
        this.directory = directory;
        this.units = units;
        this.passwords = passwords;
    }

    /** Whether nobody has an account yet. */
    public boolean open() {
        return people.none();
    }

    /** The code to be printed on the terminal; new with every start of the program. */
    public String code() {
        return code;
    }

    /**
     * Makes the government, its rectification office, the system and the security administrator,
     * the office's head and, where asked for, the audit administrator.
     *
     * @throws Refused when the code is wrong, somebody was faster, or a field is wrong; nothing is
     *     kept then
     */
    @Transactional
    public void complete(SetupForm form) {
        units.lockTree();
        if (!people.none()) {
            throw Refused.because("系统已经完成初始化，请直接登录");
        }
        Refused.ifAny(refusals(form));
        UnitId government =
                directory.register(
                        new UnitForm(
                                form.government(),
                                List.of(),
                                UnitKind.GOVERNMENT,
                                form.region(),
                                null));
        UnitId office =
                directory.register(
                        new UnitForm(
                                form.office(),
                                List.of(),
                                UnitKind.OFFICE,
                                form.region(),
                                government));
        for (Account account : accounts(form)) {
            people.add(
                    new PersonForm(
                            account.username(), account.name(), office, List.of(account.role())),
                    account.password(),
                    false);
        }
    }

    /** An account of the first start; the fields of the form begin with its word. */
    private record Account(
            String word, String role, String name, String username, String password) {}

    private static List<Account> accounts(SetupForm f) {
        List<Account> all = new ArrayList<>();
        all.add(
                new Account(
                        "admin",
                        "system-admin",
                        f.adminName(),
                        f.adminUsername(),
                        f.adminPassword()));
        all.add(
                new Account(
                        "security",
                        "security-admin",
                        f.securityName(),
                        f.securityUsername(),
                        f.securityPassword()));
        all.add(
                new Account(
                        "head", "office-head", f.headName(), f.headUsername(), f.headPassword()));
        if (f.audited()) {
            all.add(
                    new Account(
                            "audit",
                            "audit-admin",
                            f.auditName(),
                            f.auditUsername(),
                            f.auditPassword()));
        }
        return all;
    }

    private List<Refusal> refusals(SetupForm form) {
        List<Refusal> found = new ArrayList<>();
        if (!same(form.code().strip().toUpperCase(Locale.ROOT), code)) {
            found.add(Refusal.at("code", "初始化码不对，请看启动程序的终端窗口"));
        }
        if (form.government().strip().length() < 2) {
            found.add(Refusal.at("government", "请填写政府全称，例如“东川省人民政府”"));
        }
        if (form.office().strip().length() < 2) {
            found.add(Refusal.at("office", "请填写整改办名称"));
        }
        if (form.region().isBlank()) {
            found.add(Refusal.at("region", "请填写行政区名称，例如“东川省”"));
        }
        Set<String> names = new HashSet<>();
        for (Account account : accounts(form)) {
            found.addAll(refusals(account));
            if (!names.add(account.username().strip().toLowerCase(Locale.ROOT))) {
                found.add(Refusal.at(account.word() + "Username", "每个账号须使用不同的用户名"));
            }
        }
        return found;
    }

    private List<Refusal> refusals(Account a) {
        List<Refusal> found = new ArrayList<>();
        found.addAll(
                new PersonForm(a.username(), a.name(), UnitId.NONE, List.of(a.role())).refusals());
        found.addAll(passwords.refusals(a.username(), a.name(), null, a.password()));
        return found.stream().map(r -> at(a.word(), r)).toList();
    }

    private static Refusal at(String who, Refusal refusal) {
        String field = refusal.field();
        return field == null
                ? refusal
                : Refusal.at(
                        who + Character.toUpperCase(field.charAt(0)) + field.substring(1),
                        refusal.message());
    }

    private static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static String draw() {
        SecureRandom random = new SecureRandom();
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}
