package cn.ronghe.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server itself refuses before the application hears of it, such as an address with broken characters: said in
 * Chinese as well, on a page of one sentence and without a word about the server.
 */
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    private final String page;

    ServerErrors(Texts texts) {
        this.page = """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></body></html>
                """.formatted(escaped(texts, "error.400"), escaped(texts, "error.400.hint"), escaped(texts, "error.home"));
    }

    private static String escaped(Texts texts, String key) {
        return HtmlUtils.htmlEscape(texts.get(key), StandardCharsets.UTF_8.name());
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    /** After the one of the framework: of two such valves the later answers. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(page);
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("Nobody waits for the answer any more", gone);
            }
        }
    }
}
