package cn.ronghe.substitute;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.springframework.data.domain.Persistable;

/** A unit that is itself a department, and the department that reviews its applications instead (代审部门). */
@Entity
public class Substitution implements Persistable<Long> {

    @Id
    private Long organizationId;
    private String departmentCode;
    private String substituteCode;
    @Version
    private Integer version;

    protected Substitution() {
    }

    Substitution(long organizationId) {
        this.organizationId = organizationId;
    }

    void name(String department, String substitute) {
        this.departmentCode = department;
        this.substituteCode = substitute;
    }

    public long organizationId() {
        return organizationId;
    }

    /** The department that the unit is. */
    public String departmentCode() {
        return departmentCode;
    }

    /** Who reviews instead of it; null while nobody is named. */
    public String substituteCode() {
        return substituteCode;
    }

    @Override
    public Long getId() {
        return organizationId;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
