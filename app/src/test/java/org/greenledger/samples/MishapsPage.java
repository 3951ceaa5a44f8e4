package org.greenledger.samples;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.web.PublicPage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Handlers that fail in every way a handler can. */
@Controller
@PublicPage
class MishapsPage {

    @GetMapping("/look/mishap/{kind}")
    @ResponseBody
    String fail(@PathVariable String kind) {
        switch (kind) {
            case "refused" ->
                    throw new Refused(
                            List.of(
                                    Refusal.at("title", "问题名称已被问题 17 使用，请换一个"),
                                    Refusal.of("还有 2 条措施没有时限")));
            case "missing" -> throw new NotFound("没有找到问题 9999");
            case "stale" -> throw new Stale("李青 14:02 修改了问题 17 的时限，您的修改没有保存");
            case "denied" -> throw new AccessDeniedException("no");
            default -> throw new IllegalStateException("secret detail of " + kind);
        }
    }

    @GetMapping("/look/day")
    @ResponseBody
    String day(@RequestParam LocalDate day) {
        return day.toString();
    }

    @PostMapping("/look/upload")
    @ResponseBody
    String upload(@RequestParam MultipartFile file) {
        return String.valueOf(file.getSize());
    }
}
