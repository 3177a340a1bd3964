package cn.ronghe.application;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The texts are long: they are read once and kept as {@link EditionForm}; lists and heads never ask for them. */
interface FormEditions extends Repository<FormEdition, String> {

    FormEdition save(FormEdition edition);

    boolean existsById(String sha256);

    Optional<FormEdition> findById(String sha256);

    @Query("select e.recordedAt from FormEdition e where e.sha256 = :sha256")
    Instant recordedAt(String sha256);

    /** For what was begun before editions were kept; after the edition itself, which the row refers to. */
    @Modifying(flushAutomatically = true)
    @Query("update Application a set a.formEdition = :sha256 where a.formEdition is null and a.typeCode = :typeCode")
    void giveToApplications(String sha256, String typeCode);

    /** For what was submitted before editions were kept: as its application. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update application_version set form_edition =
            (select a.form_edition from application a where a.id = application_version.application_id)
            where form_edition is null""")
    void giveToVersions();
}
