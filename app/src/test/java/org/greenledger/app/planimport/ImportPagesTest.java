package org.greenledger.app.planimport;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ImportPagesTest {

    @Autowired MockMvc mvc;
    @Autowired PlanImports imports;
    @Autowired DraftReview review;
    @Autowired DraftEditing editing;
    @Autowired Directory directory;
    @Autowired People people;

    private Office office;
    private Cookie[] session;

    @BeforeEach
    void aClerkSignedIn() throws Exception {
        office = Office.open(directory, people, "张岚");
        session = signIn(office.username(), office.password());
    }

    @Test
    void anUploadWithoutFileOrWithAnEmptyOneSaysWhatToDo() throws Exception {
        mvc.perform(multipart("/imports").with(csrf()).cookie(session))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有选择文件")));
        mvc.perform(
                        multipart("/imports")
                                .file(new MockMultipartFile("files", "空.txt", null, new byte[0]))
                                .with(csrf())
                                .cookie(session))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“空.txt”是空的")));
    }

    @Test
    void theClerkOpensTheReviewAndAnotherOfficeFindsNothing() throws Exception {
        ImportId id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
        Office other = Office.open(directory, people, "王强");
        Cookie[] stranger = signIn(other.username(), other.password());

        mvc.perform(get("/imports/" + id.value()).cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("读到 3 个问题")));
        for (String page : List.of("", "/source", "/file", "/units", "/adopt")) {
            mvc.perform(get("/imports/" + id.value() + page).cookie(stranger))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void somebodyWhoOnlyReportsCannotImport() throws Exception {
        String username = office.username() + "-r";
        people.add(
                new PersonForm(username, "李平", office.unit(), List.of("unit-reporter")),
                office.password(),
                false);
        Cookie[] reporter = signIn(username, office.password());

        mvc.perform(get("/imports").cookie(reporter)).andExpect(status().isForbidden());
    }

    @Test
    void whoSavesSecondGetsTheCardBackWithTheirWordsStillInIt() throws Exception {
        ImportId id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
        DraftItem item = review.open(id, office.user()).of(ItemKind.ISSUE).get(0);
        editing.edit(id, item.id(), 0, "target", Map.of("value", List.of("第一人所写")), office.user());

        mvc.perform(
                        post("/imports/%d/items/%d".formatted(id.value(), item.id()))
                                .with(csrf())
                                .cookie(session)
                                .header("HX-Request", "true")
                                .param("act", "target")
                                .param("version", "0")
                                .param("value", "第二人所写"))
                .andExpect(status().isConflict())
                .andExpect(header().exists("X-Fragment"))
                .andExpect(content().string(containsString("张岚在")))
                .andExpect(content().string(containsString("现在的内容：第一人所写")))
                .andExpect(content().string(containsString(">第二人所写</textarea>")));
    }

    @Test
    void everythingWorksWithoutScriptToo() throws Exception {
        ImportId id = Uploads.read(imports, office, "方案.txt", Plans.FIRST);
        DraftItem item = review.open(id, office.user()).of(ItemKind.ISSUE).get(0);
        String address = "/imports/%d/items/%d".formatted(id.value(), item.id());

        mvc.perform(get(address + "?edit=target").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<textarea")));
        mvc.perform(
                        post(address)
                                .with(csrf())
                                .cookie(session)
                                .param("act", "target")
                                .param("version", "0")
                                .param("value", "改过的目标"))
                .andExpect(redirectedUrl("/imports/%d?at=%d".formatted(id.value(), item.id())));
    }

    private Cookie[] signIn(String username, String password) throws Exception {
        return mvc.perform(
                        post("/sign-in")
                                .with(csrf())
                                .param("username", username)
                                .param("password", password))
                .andReturn()
                .getResponse()
                .getCookies();
    }
}
