package org.greenledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.greenledger.samples.LookServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
        classes = LookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.servlet.multipart.max-file-size=1MB",
            "spring.servlet.multipart.max-request-size=2MB"
        })
@AutoConfigureMockMvc
class LookTest {

    @Autowired MockMvcTester web;
    @LocalServerPort int port;

    @Test
    void largeTypeIsChosenByAFormAndKeptInACookie() {
        assertThat(
                        web.post()
                                .uri("/look")
                                .param("elder", "true")
                                .param("back", "/look/pieces?a=1")
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/look/pieces?a=1")
                .cookies()
                .hasValue(Look.COOKIE.name(), "elder");
        assertThat(web.get().uri("/look").cookie(new Cookie(Look.COOKIE.name(), "elder")))
                .bodyText()
                .contains("class=\"elder", "切换标准版");
    }

    @Test
    void nobodyIsLedToAnotherServerByAForm() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
            assertThat(
                            web.post()
                                    .uri("/look")
                                    .param("back", elsewhere)
                                    .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus(303)
                    .hasHeader("Location", "/");
        }
    }

    @Test
    void aWordAfterAnActIsSaidOnceOnTheNextPage() {
        String word =
                Base64.getUrlEncoder().encodeToString("已保存 3 处修改".getBytes(StandardCharsets.UTF_8));
        assertThat(web.post().uri("/look/saved").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303)
                .cookies()
                .containsCookie("toast");
        assertThat(web.get().uri("/look").cookie(new Cookie("toast", word)))
                .containsHeader("Set-Cookie")
                .bodyText()
                .contains("已保存 3 处修改");
    }

    @Test
    void htmxIsLedByHeader() {
        assertThat(
                        web.post()
                                .uri("/look/saved")
                                .header("HX-Request", "true")
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatusOk()
                .hasHeader("HX-Redirect", "/look/pieces");
    }

    @Test
    void anAddressThatIsNoAddressIsAnsweredInChineseAndWithoutTheServersName() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET /<{}> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("这次请求的内容无法识别")
                    .doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        String boundary = "----cut";
        String head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        byte[] body = new byte[3 << 20];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, body, 0, head.length());
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + port
                                                                + "/look/upload"))
                                        .header(
                                                "Content-Type",
                                                "multipart/form-data; boundary=" + boundary)
                                        .header("Accept", "text/html")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的文件太大", "每个文件不能超过 1 MB");
    }
}
