package cn.ronghe.organization.web;

import java.io.IOException;
import java.util.Set;

import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.People;
import cn.ronghe.organization.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever was sent away, or whose password or posts were changed since they logged in, at every
 * door; whoever has a password of somebody else's choice gets no further than to change it.
 * Costs one look at an index per request.
 */
class EndedSessions extends OncePerRequestFilter {

    private static final String CHANGE = "/account";
    private static final Set<String> CHANGING = Set.of(CHANGE, "/account/password", "/logout", "/error", "/session");

    private final People people;

    EndedSessions(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentPerson.find().filter(person -> !people.mayStay(person)).isEmpty()) {
            goOn(request, response, chain);
            return;
        }
        SecurityContextHolder.clearContext();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        if (HttpMethod.GET.matches(request.getMethod()) && asksForPage(request)) {
            response.sendRedirect("/login?ended");
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean stops = CurrentPerson.find().filter(SignedIn::mustChangePassword).isPresent()
                && !CHANGING.contains(request.getRequestURI());
        if (!stops) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod()) && asksForPage(request)) {
            response.sendRedirect(CHANGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html") && request.getHeader("HX-Request") == null
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    @Configuration
    static class Registration {

        /** Right behind Spring Security and before the engine's own filters. */
        @Bean
        FilterRegistrationBean<EndedSessions> endedSessions(People people) {
            var registration = new FilterRegistrationBean<>(new EndedSessions(people));
            registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
            registration.setDispatcherTypes(DispatcherType.REQUEST);
            return registration;
        }
    }
}
