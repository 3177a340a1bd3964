package cn.ronghe.organization;

import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outside the sample city nobody can log in at first: the first administrator comes from the environment. */
@Component
@Profile("!sample")
class FirstAdministrator implements FirstPeople {

    static final int MIN_PASSWORD_LENGTH = 12;

    private final PersonRepository persons;
    private final PasswordEncoder passwords;
    private final String password;

    FirstAdministrator(PersonRepository persons, PasswordEncoder passwords,
                       @Value("${ronghe.admin-password:}") String password) {
        this.persons = persons;
        this.passwords = passwords;
        this.password = password;
    }

    @Override
    @Transactional
    public void bringIn() {
        if (persons.count() > 0) {
            return;
        }
        if (password.length() < MIN_PASSWORD_LENGTH) {
            throw new NoAdministrator();
        }
        persons.save(new Person("admin", passwords.encode(password), "管理员",
                Stream.of(Role.BUSINESS_ADMIN, Role.PROCESS_ADMIN, Role.SYSTEM_ADMIN).map(Post::without).toList()));
    }
}
