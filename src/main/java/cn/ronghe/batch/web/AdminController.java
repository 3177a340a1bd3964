package cn.ronghe.batch.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the administrators start from. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String overview() {
        return "batch/admin";
    }
}
