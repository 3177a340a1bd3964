package cn.ronghe.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SectionDrafts extends Repository<SectionDraft, SectionDraft.Key> {

    SectionDraft save(SectionDraft draft);

    SectionDraft saveAndFlush(SectionDraft draft);

    Optional<SectionDraft> findByApplicationIdAndNumber(long applicationId, int number);

    List<SectionDraft> findByApplicationIdOrderByNumber(long applicationId);

    List<SectionDraft> findByApplicationIdInOrderByNumber(Collection<Long> applicationIds);

    @Modifying
    @Query("delete from SectionDraft s where s.applicationId = :applicationId")
    void deleteAllOf(long applicationId);

    @Modifying
    @Query("delete from SectionDraft s where s.applicationId = :applicationId and s.number > :last")
    void deleteAllBeyond(long applicationId, int last);
}
