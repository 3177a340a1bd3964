package cn.ronghe.application.web;

import java.net.URI;
import java.net.URISyntaxException;

import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** An upload that the server stops before its form can be read: back to the page it came from, with the reason. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LargeUploads {

    private final Texts texts;

    LargeUploads(Texts texts) {
        this.texts = texts;
    }

    /** Too large, too many, a name of many pages, or a browser that broke off: the server does not say which. */
    @ExceptionHandler(MultipartException.class)
    String notTaken(HttpServletRequest request) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("flashError", texts.get("application.file.request-too-large"));
        return "redirect:" + cameFrom(request);
    }

    /** Only the path counts, so nobody is led to another site. */
    private static String cameFrom(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            String path = referer == null ? null : new URI(referer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }
}
