package cn.ronghe.application;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Frozen versions are added and read; what was submitted with one is never changed. */
interface ApplicationVersions extends Repository<ApplicationVersion, Long> {

    ApplicationVersion save(ApplicationVersion version);

    List<ApplicationVersion> findByApplicationIdOrderByNumberDesc(long applicationId);

    Optional<ApplicationVersion> findByApplicationIdAndNumber(long applicationId, int number);

    /** For what was submitted before editions were kept: as its application. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update application_version set form_edition =
            (select a.form_edition from application a where a.id = application_version.application_id)
            where form_edition is null""")
    void giveEditions();
}
