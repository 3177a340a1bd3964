package cn.ronghe.organization;

import cn.ronghe.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample city's person with posts in two departments. */
class SeveralPostsTests extends IntegrationTest {

    private static final String SHARED = "330122-shared";

    @Autowired
    private People people;
    @Autowired
    private UserDetailsService logins;

    @Test
    void isFoundInEachDepartmentWithTheRoleHeldThere() {
        assertThat(people.in("330122-drc", Role.HANDLER)).extracting(Person::username).contains(SHARED);
        assertThat(people.in("330122-eit", Role.LEADER)).extracting(Person::username).contains(SHARED);
        assertThat(people.in("330122-drc", Role.LEADER)).extracting(Person::username).doesNotContain(SHARED);
        assertThat(people.in("330122-eit", Role.HANDLER)).extracting(Person::username).doesNotContain(SHARED);
        assertThat(people.in("330122-eit", Role.LEADER)).filteredOn(person -> person.username().equals(SHARED))
                .singleElement().satisfies(person -> assertThat(person.posts()).hasSize(2));
    }

    @Test
    void actsForBothPlaces() {
        SignedIn person = (SignedIn) logins.loadUserByUsername(SHARED);
        assertThat(person.place()).isEqualTo("桐庐县发展和改革局、桐庐县经济和信息化局");
        assertThat(person.departments()).containsExactly("330122-drc", "330122-eit");
    }
}
