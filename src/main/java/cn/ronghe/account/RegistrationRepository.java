package cn.ronghe.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationRepository extends Repository<Registration, Long> {

    Registration save(Registration registration);

    Optional<Registration> findById(long id);

    Optional<Registration> findFirstByUsernameAndStateNotOrderByIdDesc(String username, RegistrationState state);

    /** All of one code in one order: two approvals of one code wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.code = :code order by r.id")
    List<Registration> lockByCode(String code);

    @Query("""
            select r from Registration r where r.byColleagues = false and r.state in :states
            and r.departmentCode in :departments order by r.stateSince desc, r.id desc""")
    List<Registration> ofDepartments(Collection<String> departments, Collection<RegistrationState> states, Limit limit);

    @Query("select distinct r.departmentCode from Registration r where r.byColleagues = false")
    List<String> departments();

    @Query("""
            select count(r) from Registration r where r.byColleagues = false and r.state = :state
            and r.departmentCode in :departments""")
    long count(Collection<String> departments, RegistrationState state);

    List<Registration> findByOrganizationIdAndByColleaguesTrueAndStateOrderById(long organizationId,
                                                                                 RegistrationState state);

    List<Registration> findByCodeAndStateInOrderById(String code, Collection<RegistrationState> states);
}
