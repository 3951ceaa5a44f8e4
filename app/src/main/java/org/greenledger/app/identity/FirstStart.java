package org.greenledger.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an empty database: whoever reads the code on the terminal makes the first
 * administrator and the first clerk of the rectification office, once.
 */
@Service
public class FirstStart {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    private final People people;
    private final Directory directory;
    private final JdbcUnits units;
    private final String code = draw();

    FirstStart(People people, Directory directory, JdbcUnits units) {
        this.people = people;
        this.directory = directory;
        this.units = units;
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
     * Makes the government, its rectification office, the system administrator and the office's
     * head.
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
        people.add(
                new PersonForm(
                        form.adminUsername(), form.adminName(), office, List.of("system-admin")),
                form.adminPassword(),
                false);
        people.add(
                new PersonForm(
                        form.headUsername(), form.headName(), office, List.of("office-head")),
                form.headPassword(),
                false);
    }

    private List<Refusal> refusals(SetupForm form) {
        List<Refusal> found = new ArrayList<>();
        if (!same(form.code().strip().toUpperCase(java.util.Locale.ROOT), code)) {
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
        found.addAll(
                refusals("admin", form.adminUsername(), form.adminName(), form.adminPassword()));
        found.addAll(refusals("head", form.headUsername(), form.headName(), form.headPassword()));
        if (form.adminUsername().strip().equalsIgnoreCase(form.headUsername().strip())) {
            found.add(Refusal.at("headUsername", "两个账号不能使用同一个用户名"));
        }
        return found;
    }

    private static List<Refusal> refusals(
            String who, String username, String name, String password) {
        List<Refusal> found = new ArrayList<>();
        found.addAll(new PersonForm(username, name, new UnitId(0), List.of(who)).refusals());
        found.addAll(PasswordPolicy.refusals(username, password));
        return found.stream().map(r -> at(who, r)).toList();
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
