package cn.ronghe.organization.web;

import cn.ronghe.organization.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that was opened before a login ended, or another one began, what it needs to go on. */
@RestController
class SessionController {

    /**
     * @param person the login name of whoever is signed in at this browser now, empty for nobody
     * @param header the header in which a request that changes something carries the token
     */
    record Session(String person, String header, String token) {
    }

    @GetMapping("/session")
    ResponseEntity<Session> session(@AuthenticationPrincipal SignedIn person, CsrfToken token) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(
                new Session(person == null ? "" : person.username(), token.getHeaderName(), token.getToken()));
    }
}
