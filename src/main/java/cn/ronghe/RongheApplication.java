package cn.ronghe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Ronghe 融合: from a recommendation form (推荐书) to the published list, and the years after it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RongheApplication {

    public static void main(String[] args) {
        SpringApplication.run(RongheApplication.class, args);
    }
}
