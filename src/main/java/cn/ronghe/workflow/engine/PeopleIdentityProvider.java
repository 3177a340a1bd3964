package cn.ronghe.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's view of people and groups: read from {@code organization}, never written, never logged in here. */
class PeopleIdentityProvider extends DbReadOnlyIdentityServiceProvider {

    record Factory(ObjectProvider<People> people, ObjectProvider<GroupDirectory> directory) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new PeopleIdentityProvider(people.getObject(), directory.getObject());
        }
    }

    private final People people;
    private final GroupDirectory directory;

    PeopleIdentityProvider(People people, GroupDirectory directory) {
        this.people = people;
        this.directory = directory;
    }

    /** The groups the engine knows somebody by; administrators of processes and of the system run the engine. */
    static Set<String> engineGroups(Collection<Role> roles, Collection<String> groups) {
        Set<String> all = new TreeSet<>(groups);
        if (roles.contains(Role.PROCESS_ADMIN) || roles.contains(Role.SYSTEM_ADMIN)) {
            all.add(Groups.CAMUNDA_ADMIN);
        }
        return all;
    }

    @Override
    public UserEntity findUserById(String userId) {
        return people.byUsername(userId).filter(Person::active).map(PeopleIdentityProvider::user).orElse(null);
    }

    @Override
    public GroupEntity findGroupById(String groupId) {
        return group(groupId);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public UserQueryImpl createUserQuery() {
        return new Users();
    }

    @Override
    public UserQueryImpl createUserQuery(CommandContext context) {
        return new Users();
    }

    @Override
    public GroupQueryImpl createGroupQuery() {
        return new GroupsOf();
    }

    @Override
    public GroupQueryImpl createGroupQuery(CommandContext context) {
        return new GroupsOf();
    }

    private static UserEntity user(Person person) {
        UserEntity user = new UserEntity(person.username());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        return user;
    }

    private GroupEntity group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(directory.nameOf(id));
        group.setType("RONGHE");
        return group;
    }

    private class Users extends UserQueryImpl {

        Users() {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return found();
        }

        private List<User> found() {
            List<String> wanted = new ArrayList<>();
            if (getId() != null) {
                wanted.add(getId());
            }
            if (getIds() != null) {
                wanted.addAll(List.of(getIds()));
            }
            Predicate<Person> inGroup = person -> getGroupId() == null
                    || engineGroups(person.roles(), person.groups()).contains(getGroupId());
            return people.byUsernames(wanted).values().stream().filter(Person::active).filter(inGroup)
                    .<User>map(PeopleIdentityProvider::user).toList();
        }
    }

    private class GroupsOf extends GroupQueryImpl {

        GroupsOf() {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return found();
        }

        private List<Group> found() {
            Set<String> ids = new TreeSet<>();
            if (getUserId() != null) {
                people.byUsername(getUserId()).filter(Person::active)
                        .ifPresent(person -> ids.addAll(engineGroups(person.roles(), person.groups())));
            } else if (getId() != null) {
                ids.add(getId());
            } else if (getIds() != null) {
                ids.addAll(List.of(getIds()));
            }
            return ids.stream().filter(id -> getId() == null || id.equals(getId()))
                    .<Group>map(PeopleIdentityProvider.this::group).toList();
        }
    }
}
