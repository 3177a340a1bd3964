package cn.ronghe.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the portal keeps passwords; the other tests do it more quickly. */
class PortalSecurityTests {

    @Test
    void aPasswordIsHashedSlowlyAndWithItsOwnSalt() {
        PasswordEncoder passwords = PortalSecurity.passwordEncoder();
        String hash = passwords.encode("ronghe-2026");

        assertThat(hash).startsWith("{bcrypt}$2a$10$").isNotEqualTo(passwords.encode("ronghe-2026"));
        assertThat(passwords.matches("ronghe-2026", hash)).isTrue();
        assertThat(passwords.matches("ronghe-2025", hash)).isFalse();
    }
}
