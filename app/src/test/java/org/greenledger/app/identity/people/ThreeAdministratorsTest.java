package org.greenledger.app.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * None of the three administrators comes near the ledger's content, on no page at all; the sheets
 * of the register of units are no such content.
 */
@ServerTest
class ThreeAdministratorsTest {

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyPageOfTheLedgerTheImportAndTheExchangeIsForbiddenToThem() throws Exception {
        TestPeople people = TestPeople.of(server);
        UnitId unit =
                people.unit(
                        "省政府" + UUID.randomUUID().toString().substring(0, 6),
                        UnitKind.GOVERNMENT,
                        "东川省",
                        null);
        List<RequestMappingInfo> business = business();
        assertThat(business).hasSizeGreaterThan(30);
        for (String role : List.of("system-admin", "security-admin", "audit-admin")) {
            CurrentUser administrator = people.person("管理员", unit, role);
            Cookie session = people.session(administrator);
            for (RequestMappingInfo handler : business) {
                for (RequestMethod method : handler.getMethodsCondition().getMethods()) {
                    String path =
                            handler.getPatternValues().iterator().next().replaceAll("\\{.*?}", "1");
                    int status =
                            mvc.perform(
                                            MockMvcRequestBuilders.request(
                                                            HttpMethod.valueOf(method.name()), path)
                                                    .with(csrf())
                                                    .cookie(session))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus();
                    assertThat(status).as("%s %s as %s", method, path, role).isEqualTo(403);
                }
            }
        }
    }

    private List<RequestMappingInfo> business() {
        List<RequestMappingInfo> found = new ArrayList<>();
        handlers.getHandlerMethods()
                .forEach(
                        (info, method) -> {
                            String room = method.getBeanType().getPackageName();
                            boolean register =
                                    info.getPatternValues().stream()
                                            .anyMatch(p -> p.startsWith("/units"));
                            if (!register
                                    && room.matches(
                                            "org\\.greenledger\\.app\\.(ledger|planimport|exchange)\\..*")) {
                                found.add(info);
                            }
                        });
        return found;
    }
}
