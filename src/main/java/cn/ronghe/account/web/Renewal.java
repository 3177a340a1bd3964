package cn.ronghe.account.web;

import cn.ronghe.organization.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets the session of whoever is logged in know what changed about them: a new password, a unit to file for. */
@Component
class Renewal {

    private final UserDetailsService logins;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Renewal(UserDetailsService logins) {
        this.logins = logins;
    }

    void renew(HttpServletRequest request, HttpServletResponse response) {
        UserDetails person = logins.loadUserByUsername(CurrentPerson.get().username());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        sessions.saveContext(context, request, response);
    }
}
