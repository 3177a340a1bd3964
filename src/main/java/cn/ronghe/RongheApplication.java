package cn.ronghe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Ronghe 融合: from a recommendation form (推荐书) to the published list, and the years after it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RongheApplication {

    public static void main(String[] args) {
        SpringApplication.run(RongheApplication.class, args);
    }
}
