package cn.ronghe.organization;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostsTests {

    private static final String A = "330106-edu";
    private static final String B = "330109-eit";

    private final Person person = new Person("both", "x", "姚书怀",
            List.of(new Post(Role.LEADER, B), new Post(Role.HANDLER, A), new Post(Role.PANEL_MEMBER, "330100-fin")));
    private final SignedIn signedIn = SignedIn.of(person, "", true);

    @Test
    void theHandlerOfOneDepartmentWhoLeadsAnotherDoesNotLeadTheFirst() {
        assertThat(signedIn.holds(Role.HANDLER, A)).isTrue();
        assertThat(signedIn.holds(Role.LEADER, B)).isTrue();
        assertThat(signedIn.holds(Role.LEADER, A)).isFalse();
        assertThat(signedIn.holds(Role.HANDLER, B)).isFalse();
        assertThat(signedIn.groups()).containsExactlyInAnyOrder("handler", "leader", "panel-member",
                "330106-edu-handler", "330109-eit-leader", "330100-fin-panel-member");
    }

    @Test
    void whoeverSitsOnAPanelForADepartmentDoesNotDoItsWork() {
        assertThat(signedIn.departments()).containsExactly(A, B);
        assertThat(signedIn.worksIn("330100-fin")).isFalse();
        assertThat(signedIn.worksIn(null)).isFalse();
        assertThat(person.panelDepartment()).contains("330100-fin");
    }

    @Test
    void aRoleInNoDepartmentIsNoRoleInAny() {
        var expert = SignedIn.of(new Person("expert", "x", "外聘专家", List.of(Post.without(Role.PANEL_MEMBER),
                Post.without(Role.HANDLER))), "", true);

        assertThat(expert.has(Role.HANDLER)).isTrue();
        assertThat(expert.departments()).isEmpty();
        assertThat(expert.holds(Role.HANDLER, null)).isFalse();
        assertThat(expert.groups()).containsExactly("handler", "panel-member");
    }
}
