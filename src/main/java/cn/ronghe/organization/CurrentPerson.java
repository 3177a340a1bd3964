package cn.ronghe.organization;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever acts in this thread, through whichever door they came. Nobody when a timer acts. */
public final class CurrentPerson {

    private CurrentPerson() {
    }

    public static Optional<SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person) : Optional.empty();
    }

    public static SignedIn get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }
}
