package org.greenledger.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the server says to requests so broken that they never reach a page: nothing about itself.
 */
@ServerTest
class BareServerTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /;jsessionid=1/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            })
    void nothingOfTheServerIsTold(String request) throws IOException {
        String answer = send(request);
        String line = answer.lines().findFirst().orElse("");
        assertThat(line).matches("HTTP/1\\.1 [34]\\d\\d.*");
        String low = answer.toLowerCase(Locale.ROOT);
        assertThat(low)
                .doesNotContain("tomcat", "apache", "exception", "java.", "at org.", "\nserver:");
        assertThat(low).contains("x-content-type-options: nosniff", "content-security-policy:");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            try {
                for (int n = socket.getInputStream().read(buffer);
                        n > 0;
                        n = socket.getInputStream().read(buffer)) {
                    answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    if (answer.indexOf("</html>") > 0) {
                        break;
                    }
                }
            } catch (java.net.SocketTimeoutException keptOpen) {
                // what came until then is the answer
            }
            return answer.toString();
        }
    }
}
