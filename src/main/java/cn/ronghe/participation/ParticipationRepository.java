package cn.ronghe.participation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipationRepository extends Repository<Participation, Long> {

    Participation save(Participation participation);

    Optional<Participation> findById(long id);

    /** In the order in which they were invited. */
    List<Participation> findByApplicationIdOrderById(long applicationId);

    List<Participation> findByApplicationIdInOrderById(Collection<Long> applicationIds);

    /** Of the applications with an answer that nobody was told of. */
    @Query("""
            select distinct p.applicationId from Participation p
            where p.toldAt is null and p.state in (CONFIRMED, DECLINED)""")
    List<Long> applicationsWithNews();

    void delete(Participation participation);
}
