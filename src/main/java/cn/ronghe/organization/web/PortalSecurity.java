package cn.ronghe.organization.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The portal's door: everything asks for a login but the public pages. The engine's doors have chains of their own. */
@Configuration
@EnableMethodSecurity
class PortalSecurity {

    static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(100)
    SecurityFilterChain portal(HttpSecurity http) throws Exception {
        RequestMatcher partOfPage = request -> request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/", "/login", "/app/**", "/results/**", "/error", "/favicon.ico", "/session").permitAll()
                        .requestMatchers("/register/**", "/password/**", "/join/**", "/participation/**").permitAll()
                        .requestMatchers("/admin/**").hasAnyRole("BUSINESS_ADMIN", "PROCESS_ADMIN", "SYSTEM_ADMIN")
                        .anyRequest().authenticated())
                // the address of the page is the secret itself, and what was typed there must outlive the session
                .csrf(csrf -> csrf.ignoringRequestMatchers("/participation/**"))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/home"))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(errors -> errors
                        .accessDeniedHandler(PortalSecurity::refuse)
                        .defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(401), partOfPage))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Whose page was opened before the login ended is told so, and not that the work is somebody else's. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute("loginEnded", denied instanceof CsrfException);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
