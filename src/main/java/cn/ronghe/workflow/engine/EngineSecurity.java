package cn.ronghe.workflow.engine;

import java.util.ArrayList;
import java.util.Map;

import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login: the portal's session opens Tasklist, Cockpit, Admin and the engine's REST door as well. */
@Configuration
class EngineSecurity {

    private static final String[] ADMINS = {"PROCESS_ADMIN", "SYSTEM_ADMIN"};
    private static final String[] REVIEWERS_AND_ADMINS =
            {"HANDLER", "LEADER", "PANEL_MEMBER", "PROCESS_ADMIN", "SYSTEM_ADMIN"};
    private static final int BEFORE_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER - 1;
    /** Behind the filter of the organization room that ends sessions. */
    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    /** Takes the person of the portal's session into the engine. Made by the filters, hence public with no arguments. */
    public static class SessionProvider implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return CurrentPerson.find().map(person -> {
                var result = new AuthenticationResult(person.username(), true);
                result.setGroups(new ArrayList<>(PeopleIdentityProvider.engineGroups(person.roles(), person.groups())));
                return result;
            }).orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Bean
    FilterRegistrationBean<Filter> webappLogin() {
        return filter("webapp-login", new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> restLogin() {
        return filter("rest-login", new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> refusals(Texts texts, ObjectMapper json) {
        var registration = new FilterRegistrationBean<Filter>(new RefusalFilter(texts, json));
        registration.setOrder(BEFORE_LOGIN);
        registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> indexPages() {
        var registration = new FilterRegistrationBean<Filter>(new IndexPageFilter());
        registration.setOrder(BEFORE_LOGIN);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }

    private static FilterRegistrationBean<Filter> filter(String name, Filter filter, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setInitParameters(Map.of("authentication-provider", SessionProvider.class.getName()));
        registration.setOrder(AFTER_LOGIN);
        registration.addUrlPatterns(patterns);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** The engine's own filters guard these pages against forgery and set their headers, so Spring's are off here. */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().startsWith("/camunda/app/") && request.getRequestURI().endsWith("/"));
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(path("/camunda/app/cockpit/**"), path("/camunda/app/admin/**"))
                        .hasAnyRole(ADMINS)
                        .requestMatchers(new ReviewerRequests()).hasAnyRole(REVIEWERS_AND_ADMINS)
                        .anyRequest().hasAnyRole(ADMINS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.requestCache(pages))
                .logout(logout -> logout
                        .logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK)))
                .exceptionHandling(errors -> errors
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), path("/**")))
                .build();
    }

    /** REST: the portal's session with its token against forgery, or a login with each request for machines. */
    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(new ReviewerRequests()).hasAnyRole(REVIEWERS_AND_ADMINS)
                        .anyRequest().hasAnyRole(ADMINS))
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader("Authorization") != null))
                .httpBasic(Customizer.withDefaults())
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /** A plain string would match the pages of Spring MVC only, and never the engine's own servlets. */
    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
