package org.greenledger.app.identity.bodies;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/** Reads officers as people write them, one a line: 组长 张三 市委副书记、市长. */
final class OfficerRules {

    private static final int LONGEST = 100;

    private OfficerRules() {}

    /**
     * @param refusals gets what is wrong with which line
     */
    static List<Officer> read(String words, List<Refusal> refusals) {
        List<Officer> officers = new ArrayList<>();
        int line = 0;
        for (String written : words.split("\\R")) {
            line++;
            String one = written.strip();
            if (one.isEmpty()) {
                continue;
            }
            String[] parts = one.split("[\\s\\u3000：:]+", 3);
            if (parts.length < 2) {
                refusals.add(
                        Refusal.at("officers", "第" + line + "行“" + one + "”缺姓名，请写成“组长 姓名 职务”"));
            } else if (one.length() > LONGEST) {
                refusals.add(Refusal.at("officers", "第" + line + "行超过" + LONGEST + "个字"));
            } else {
                officers.add(
                        new Officer(parts[0], parts[1], parts.length > 2 ? parts[2] : "", null));
            }
        }
        return officers;
    }
}
