package org.greenledger.app.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.points.PointView;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What the field page asks of the server. */
@ServerTest
class FieldTest {

    private static final byte[] PHOTO = Outdoors.photo("a.jpg").buffer;
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"");

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;
    @Autowired FieldWork work;
    @LocalServerPort int port;

    private Outdoors outdoors;
    private String key;

    /** A telephone of somebody who is signed in. */
    private record Telephone(CurrentUser user, Cookie session) {}

    @BeforeEach
    void settle() {
        outdoors = new Outdoors(server, port);
        key = UUID.randomUUID().toString();
    }

    private Telephone of(CurrentUser user) {
        return new Telephone(user, outdoors.people.session(user));
    }

    private MockHttpServletResponse send(Telephone phone, byte[] file, Map<String, String> fields)
            throws Exception {
        Map<String, String> all = new TreeMap<>();
        all.put("key", key);
        all.put("kind", "photo");
        all.put("owner", "" + phone.user().id().value());
        all.put("issue", "" + outdoors.issues.get(0).value());
        all.put("stage", "during");
        all.putAll(fields);
        MockMultipartHttpServletRequestBuilder request =
                multipart("/field/items")
                        .file(new MockMultipartFile("file", "IMG_1.jpg", "image/jpeg", file));
        all.forEach(request::param);
        request.cookie(phone.session()).with(csrf());
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aTelephoneTakesAlongWhatItsPersonsUnitsHaveADutyInAndNothingSecret() throws Exception {
        assertThat(work.of(outdoors.inspector).issues())
                .hasSize(3)
                .first()
                .satisfies(
                        i -> {
                            assertThat(i.points()).hasSize(12);
                            assertThat(i.measures()).hasSize(2);
                            assertThat(i.due()).isEqualTo("2026-06-30");
                        });
        Outdoors elsewhere = new Outdoors(server, port);
        assertThat(work.of(outdoors.inspector).issues())
                .extracting(FieldList.Issue::id)
                .doesNotContainAnyElementsOf(
                        elsewhere.issues.stream().map(i -> i.value()).toList());
        outdoors.ledger.secret(outdoors.issues.get(0), 0, true, "涉及问责", outdoors.office);
        assertThat(outdoors.office.scope().cleared()).isTrue();
        assertThat(work.of(outdoors.office).issues())
                .extracting(FieldList.Issue::number)
                .contains("2", "3")
                .doesNotContain("1");
    }

    @Test
    void theListHasAVersionThatChangesWithItAndWithNothingElse() throws Exception {
        Telephone phone = of(outdoors.inspector);
        String first = work.of(outdoors.inspector).version();
        assertThat(work.of(outdoors.inspector).version()).isEqualTo(first);
        String same =
                text(
                        mvc.perform(
                                        get("/field/work")
                                                .param("version", first)
                                                .cookie(phone.session()))
                                .andReturn()
                                .getResponse());
        assertThat((Object) JsonPath.read(same, "$.list")).isNull();
        PointView point = outdoors.points.of(outdoors.issues.get(0), outdoors.office).get(0);
        outdoors.points.withdraw(point.id(), point.version(), "已拆除", outdoors.office);
        assertThat(work.of(outdoors.inspector).version()).isNotEqualTo(first);
        assertThat(work.of(outdoors.inspector).issues().get(0).points()).hasSize(11);
    }

    @Test
    void whatIsSentFromEightSidesAtOnceIsKeptOnce() throws Exception {
        Telephone phone = of(outdoors.inspector);
        ExecutorService sides = Executors.newFixedThreadPool(8);
        try {
            List<Callable<MockHttpServletResponse>> tries = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                tries.add(() -> send(phone, PHOTO, Map.of()));
            }
            List<String> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> one : sides.invokeAll(tries)) {
                answers.add(one.get().getStatus() + text(one.get()));
            }
            assertThat(answers).allMatch(a -> a.equals(answers.get(0)));
            assertThat(answers.get(0)).startsWith("200").contains("\"stored\"", "/proofs/");
        } finally {
            sides.shutdown();
        }
        assertThat(outdoors.proofs(0)).hasSize(1);
    }

    @Test
    void whatArrivedBeforeStaysArrivedThoughItsPointWasWithdrawnSince() throws Exception {
        Telephone phone = of(outdoors.inspector);
        PointView point = outdoors.points.of(outdoors.issues.get(0), outdoors.office).get(0);
        Map<String, String> fields = Map.of("point", "" + point.id().value());
        assertThat(send(phone, PHOTO, fields).getStatus()).isEqualTo(200);
        outdoors.points.withdraw(point.id(), point.version(), "已拆除", outdoors.office);
        assertThat(send(phone, PHOTO, fields).getStatus()).isEqualTo(200);
        assertThat(outdoors.proofs(0)).hasSize(1);
        key = UUID.randomUUID().toString();
        MockHttpServletResponse refused = send(phone, PHOTO, fields);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("问题1的1号点位已经撤出");
    }

    @Test
    void anotherPersonsItemIsNotTakenThoughTheSessionChangedHands() throws Exception {
        Telephone phone = of(outdoors.colleague);
        MockHttpServletResponse answer =
                send(phone, PHOTO, Map.of("owner", "" + outdoors.inspector.id().value()));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("属于另一个人");
        assertThat(outdoors.proofs(0)).isEmpty();
    }

    @Test
    void whatCanNeverBeKeptIsRefusedWithEveryReason() throws Exception {
        Telephone phone = of(outdoors.inspector);
        Outdoors elsewhere = new Outdoors(server, port);
        assertThat(text(send(phone, PHOTO, Map.of("issue", "" + elsewhere.issues.get(0).value()))))
                .contains("没有这个问题，或者您现在的岗位无权查看");
        assertThat(text(send(phone, "no photo at all".getBytes(StandardCharsets.UTF_8), Map.of())))
                .contains("refused", "这不是照片");
        assertThat(text(send(phone, PHOTO, Map.of("note", "字".repeat(2001), "measure", "1"))))
                .contains("说明不能超过2000个字", "有的措施不是问题1的措施");
        assertThat(text(send(phone, PHOTO, Map.of("key", "x", "issue", "?"))))
                .contains("没有编号", "没有写明是哪个问题");
        assertThat(text(send(phone, PHOTO, Map.of("kind", "acceptance")))).contains("服务器不认识这种记录");
        assertThat(outdoors.proofs(0)).isEmpty();
    }

    @Test
    void whoSendsTooFastIsToldHowLongToWait() throws Exception {
        Telephone phone = of(outdoors.inspector);
        MockHttpServletResponse answer = send(phone, PHOTO, Map.of("kind", "none"));
        for (int k = 0; k < 100 && answer.getStatus() == 422; k++) {
            answer = send(phone, PHOTO, Map.of("kind", "none"));
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(answer.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(text(answer)).contains("发送太快");
        assertThat(send(of(outdoors.colleague), PHOTO, Map.of()).getStatus()).isEqualTo(200);
    }

    @Test
    void thePageThatTelephonesKeepHoldsNothingOfAnybody() throws Exception {
        Telephone phone = of(outdoors.inspector);
        String own =
                text(mvc.perform(get("/field").cookie(phone.session())).andReturn().getResponse());
        String nobodys = text(mvc.perform(get("/field")).andReturn().getResponse());
        assertThat(own).isEqualTo(nobodys).doesNotContain("梁波", "csrf");
    }

    /** A file that is forgotten here is missing on the telephone only when the network is. */
    @Test
    void theTelephoneKeepsEveryFileThatThePageIsMadeOf() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/field/worker.js")).andReturn().getResponse();
        assertThat(answer.getHeader("Service-Worker-Allowed")).isEqualTo("/field");
        String worker = text(answer);
        String json = worker.substring(worker.indexOf("serve({") + 6, worker.lastIndexOf(')'));
        String base = JsonPath.read(json, "$.base");
        List<String> files = JsonPath.read(json, "$.files");
        String page = text(mvc.perform(get("/field")).andReturn().getResponse());
        Matcher used = Pattern.compile("(?:src|href)=\"(" + base + "[^\"]+)\"").matcher(page);
        int found = 0;
        while (used.find()) {
            assertThat(files).contains(used.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(5);
        for (String file : files) {
            MockHttpServletResponse one = mvc.perform(get(file)).andReturn().getResponse();
            assertThat(one.getStatus()).as(file).isEqualTo(200);
            Matcher imported = IMPORT.matcher(file.endsWith(".js") ? text(one) : "");
            while (imported.find()) {
                assertThat(files).contains(base + "field/" + imported.group(1));
            }
        }
        String manifest =
                text(mvc.perform(get("/field/manifest.webmanifest")).andReturn().getResponse());
        List<String> icons = JsonPath.read(manifest, "$.icons[*].src");
        for (String icon : icons) {
            assertThat(mvc.perform(get(icon)).andReturn().getResponse().getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whoeverHasToSignInFirstIsToldSoAndComesBackToThePage() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/field/work").header("HX-Request", "true"))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getCookies()).noneMatch(c -> c.getName().contains("wanted"));
        Telephone phone = of(outdoors.inspector);
        assertThat(
                        mvc.perform(get("/field/in").cookie(phone.session()))
                                .andReturn()
                                .getResponse()
                                .getHeader("Location"))
                .isEqualTo("/field");
    }
}
