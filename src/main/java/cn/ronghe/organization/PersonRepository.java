package cn.ronghe.organization;

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

    Optional<Person> findByUsername(String username);

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

    /** Of an active person. */
    @Query("select p.passwordHash from Person p where p.active and p.username = :username")
    Optional<String> passwordHashOf(String username);
}
