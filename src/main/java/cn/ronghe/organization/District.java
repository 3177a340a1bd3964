package cn.ronghe.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A district (区、县、市) of the city, or the city itself, by its GB/T 2260 code. */
@Entity
public class District {

    @Id
    private String code;
    private String name;

    protected District() {
    }

    District(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String code() {
        return code;
    }

    void rename(String newName) {
        this.name = newName;
    }

    public String name() {
        return name;
    }
}
