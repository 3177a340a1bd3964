package cn.ronghe.administration.web;

import java.util.List;
import java.util.UUID;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.organization.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** People and units of one test, gone after it: nobody else's test shall mail them or find them. */
abstract class AdministrationTest extends IntegrationTest {

    static final String ADMIN = "admin";

    @Autowired
    WebApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;

    Pages pages;
    /** A part of every login name of this test. */
    String mark;

    @BeforeEach
    void open() {
        pages = new Pages(context);
        mark = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void tidyUp() {
        jdbc.update("delete from person_post where person_id in (select id from person where username like ?)", mark + "%");
        jdbc.update("delete from person where username like ?", mark + "%");
        jdbc.update("delete from organization where name like ?", "%" + mark + "%");
    }

    /** @return the id */
    long person(String suffix, String department, Role... roles) {
        jdbc.update("""
                insert into person (username, password_hash, name, email, active, failed_logins, version)
                select ?, password_hash, ?, ?, true, 0, 0 from person where username = 'admin'""",
                mark + suffix, "甲" + suffix, mark + suffix + "@example.cn");
        for (Role role : roles) {
            jdbc.update("""
                    insert into person_post (person_id, role, department_code)
                    select id, ?, ? from person where username = ?""", role.name(), department, mark + suffix);
        }
        return idOf(mark + suffix);
    }

    long unit(String name, String creditCode) {
        jdbc.update("""
                insert into organization (name, credit_code, kind, district_code, version)
                values (?, ?, 'enterprise', '330106', 0)""", name + mark, creditCode);
        return jdbc.queryForObject("select id from organization where credit_code = ?", Long.class, creditCode);
    }

    long idOf(String username) {
        return jdbc.queryForObject("select id from person where username = ?", Long.class, username);
    }

    String version(long personId) {
        return jdbc.queryForObject("select version from person where id = ?", String.class, personId);
    }

    List<String> posts(long personId) {
        return jdbc.queryForList("""
                select role || coalesce(' ' || department_code, '') from person_post where person_id = ? order by 1""",
                String.class, personId);
    }

    /** action: detail, in the order in which it happened */
    List<String> audited(String caseKey) {
        return jdbc.queryForList("select action_key || ' ' || detail from audit_entry where case_key = ? order by id",
                String.class, caseKey);
    }
}
