package org.greenledger.app.audit;

import java.util.List;
import org.greenledger.app.shared.AtStart;
import org.springframework.stereotype.Component;

/** Says at the start when the log is not guarded by rights of the database. */
@Component
class GuardNotice implements AtStart {

    static final String WORDS =
            "审计记录目前只由触发器和封存保护：程序所用的数据库用户同时拥有这些表，数据库权限不能阻止它改动记录。"
                    + "请另设表的所有者（环境变量 GREENLEDGER_DATABASE_OWNER_USER、GREENLEDGER_DATABASE_OWNER_PASSWORD），做法见 docs/operations.md。";

    private final JdbcGuard guard;

    GuardNotice(JdbcGuard guard) {
        this.guard = guard;
    }

    @Override
    public List<String> lines() {
        return guard.isLimited() ? List.of() : List.of("注意：" + WORDS);
    }
}
