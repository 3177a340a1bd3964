package cn.ronghe.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAdministratorTests {

    private final PersonRepository persons = mock(PersonRepository.class);
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Test
    void anEmptySystemDoesNotStartWithoutAPasswordOrWithAShortOne() {
        for (String password : new String[] {"", "eleven-char"}) {
            assertThatThrownBy(() -> new FirstAdministrator(persons, passwords, password).bringIn())
                    .isInstanceOf(NoAdministrator.class);
        }
        verify(persons, never()).save(any());
    }

    @Test
    void theReasonNamesTheSettingAndItsLengthInChinese() {
        var analysis = new NoAdministrator.Analyzer().analyze(new NoAdministrator());
        assertThat(analysis.getDescription()).contains("没有任何用户");
        assertThat(analysis.getAction()).contains("RONGHE_ADMIN_PASSWORD", "至少 12 位", "admin");
    }

    @Test
    void theFirstAdministratorMayRunBusinessProcessesAndSystemAndThePasswordIsKeptHashed() {
        new FirstAdministrator(persons, passwords, "zwoeleven-char").bringIn();

        ArgumentCaptor<Person> saved = ArgumentCaptor.forClass(Person.class);
        verify(persons).save(saved.capture());
        assertThat(saved.getValue().username()).isEqualTo("admin");
        assertThat(saved.getValue().roles())
                .containsExactlyInAnyOrder(Role.BUSINESS_ADMIN, Role.PROCESS_ADMIN, Role.SYSTEM_ADMIN);
        assertThat(saved.getValue().passwordHash()).doesNotContain("twelve");
        assertThat(passwords.matches("zwoeleven-char", saved.getValue().passwordHash())).isTrue();
    }

    @Test
    void whereSomebodyIsAlreadyThereNobodyIsAdded() {
        when(persons.count()).thenReturn(1L);
        new FirstAdministrator(persons, passwords, "").bringIn();
        verify(persons, never()).save(any());
    }
}
