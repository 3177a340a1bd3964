package cn.ronghe.organization;

import cn.ronghe.shared.CleanText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    long count();

    @Query("select p from Person p where p.username = :username")
    Optional<Person> called(String username);

    /** Whatever somebody typed. */
    default Optional<Person> findByUsername(String username) {
        return CleanText.isClean(username) ? called(username) : Optional.empty();
    }

    Optional<Person> findById(long id);

    @Query("select distinct p from Person p left join fetch p.posts where p.id in :ids")
    List<Person> withPosts(Collection<Long> ids);

    /** Locked in id order, so that two who take each other's post away do not both succeed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.active and :role in (select held.role from p.posts held) order by p.id")
    List<Person> lockActiveWith(Role role);

    /** Of its own statement, so that it sees what was committed while the rows were waited for. */
    @Query("select count(p) from Person p join p.posts held where p.active and held.role = :role")
    long countActiveWith(Role role);

    @Query("""
            select held.departmentCode as departmentCode, held.role as role, count(p) as people
            from Person p join p.posts held where p.active and held.departmentCode is not null
            group by held.departmentCode, held.role""")
    List<Staffing> staffing();

    @Query("select count(p) from Person p where p.active and p.organizationId = :id")
    long countActiveInOrganization(long id);

    @Query("select distinct p from Person p left join fetch p.posts where p.username in :usernames")
    List<Person> findByUsernameIn(Collection<String> usernames);

    @Query("""
            select distinct p from Person p join p.posts held join fetch p.posts
            where p.active and held.departmentCode = :departmentCode and held.role = :role order by p.id""")
    List<Person> activeIn(String departmentCode, Role role);

    @Query("select distinct p from Person p join fetch p.posts where p.active and p.organizationId = :id order by p.id")
    List<Person> activeInOrganization(long id);

    @Query("""
            select distinct p from Person p join p.posts held join fetch p.posts
            where p.active and held.role = :role order by p.id""")
    List<Person> activeWith(Role role);

    @Query("select p from Person p where p.active and lower(p.email) = lower(:email) order by p.id")
    List<Person> activeByEmail(String email);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.active and p.organizationId = :id order by p.id")
    List<Person> lockActiveInOrganization(long id);

    /** Of somebody who may log in, as long as what they may do is the same as then. */
    @Query("""
            select p.passwordHash from Person p left join Organization o on o.id = p.organizationId
            where p.active and p.username = :username and p.accessNumber = :accessNumber
            and (o.id is null or o.active)""")
    Optional<String> passwordHashOf(String username, int accessNumber);
}
