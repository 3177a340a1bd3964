package cn.ronghe.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SummaryListEntryRepository extends Repository<SummaryListEntry, Long> {

    SummaryListEntry save(SummaryListEntry entry);

    List<SummaryListEntry> findByListIdOrderByPosition(long listId);

    Optional<SummaryListEntry> findByApplicationId(long applicationId);

    @Query("select e.applicationId from SummaryListEntry e where e.listId = :listId order by e.applicationId")
    List<Long> applicationIds(long listId);

    int countByListId(long listId);

    List<SummaryListEntry> findByListIdIn(Collection<Long> listIds);
}
