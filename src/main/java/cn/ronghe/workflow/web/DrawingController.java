package cn.ronghe.workflow.web;

import cn.ronghe.workflow.engine.Drawings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The drawings' XML for the viewer; a drawing holds no case, so everybody who is logged in may look. */
@Controller
class DrawingController {

    private final Drawings drawings;

    DrawingController(Drawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping(path = "/drawings/{definitionId}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] xml(@PathVariable String definitionId) {
        return drawings.xml(definitionId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
