package org.greenledger.app.identity;

import java.util.List;
import org.greenledger.app.shared.AtStart;
import org.springframework.stereotype.Component;

/** Says the set-up code on the terminal while nobody has an account. */
@Component
class FirstStartNotice implements AtStart {

    private final FirstStart firstStart;

    FirstStartNotice(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public List<String> lines() {
        return firstStart.open()
                ? List.of("首次使用：请在浏览器打开上面的地址，输入初始化码 " + firstStart.code() + " 设立管理员。")
                : List.of();
    }
}
