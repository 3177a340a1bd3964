package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The webapps keep the nonce of their content policy in one place for all requests, so a page that is asked for beside
 * any other request can get another nonce than its header names, and stays blank. Here the header takes the page's own.
 */
class IndexPageFilter extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-[A-Za-z0-9_-]+'");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) || !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        String policy = held.getHeader(POLICY);
        Matcher nonce = IN_PAGE.matcher(new String(held.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (policy != null && nonce.find()) {
            held.setHeader(POLICY, IN_HEADER.matcher(policy).replaceAll("'nonce-" + nonce.group(1) + "'"));
        }
        held.copyBodyToResponse();
    }
}
