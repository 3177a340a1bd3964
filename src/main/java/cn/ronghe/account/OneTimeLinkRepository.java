package cn.ronghe.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OneTimeLinkRepository extends Repository<OneTimeLink, Long> {

    OneTimeLink save(OneTimeLink link);

    Optional<OneTimeLink> findById(long id);

    Optional<OneTimeLink> findByTokenHash(String tokenHash);

    @Query("select l from OneTimeLink l where l.registrationId = :id and l.usedAt is null")
    List<OneTimeLink> unusedOfRegistration(long id);

    @Query("select l from OneTimeLink l where l.username = :username and l.usedAt is null")
    List<OneTimeLink> unusedOf(String username);

    @Query("select l from OneTimeLink l where l.subject = :subject and l.usedAt is null")
    List<OneTimeLink> unusedAbout(String subject);

    @Query("""
            select l from OneTimeLink l where l.organizationId = :unit and l.usedAt is null and l.expiresAt > :now
            order by l.id""")
    List<OneTimeLink> openInvitations(long unit, Instant now);
}
