// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.sandbox.Fault;
import org.crossborder.gateway.sandbox.Practice;
import org.crossborder.gateway.sandbox.PracticeRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Practice with a partner that does wrong what is chosen; not there unless it is configured. */
@Controller
class SandboxPages {
  private static final String AGAIN_SECONDS = "2";
  private final ObjectProvider<Practice> practice;
  private final AuditLog audit;

  SandboxPages(ObjectProvider<Practice> practice, AuditLog audit) {
    this.practice = practice;
    this.audit = audit;
  }

  @GetMapping("/sandbox")
  ModelAndView all() {
    return new ModelAndView("sandbox")
        .addObject("id", UUID.randomUUID())
        .addObject("faults", Fault.values())
        .addObject("runs", on().runs());
  }

  @PostMapping("/sandbox")
  String begin(
      @RequestParam UUID id,
      @RequestParam Fault fault,
      @RequestParam(defaultValue = "false") boolean lasting,
      Principal person) {
    Practice.Begun begun =
        on().begin(id, fault, lasting)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
    if (begun.anew()) {
      audit.record(
          person.getName(),
          "sandbox.send",
          begun.run().number(),
          "practice, not traffic; " + fault + (lasting ? " at every attempt" : " once"));
    }
    return "redirect:/sandbox/" + id;
  }

  @GetMapping("/sandbox/{id}")
  ModelAndView show(@PathVariable UUID id, HttpServletResponse response) {
    PracticeRun run =
        on().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean over = run.isOver();
    if (!over) {
      response.setHeader("Refresh", AGAIN_SECONDS);
    }
    return new ModelAndView("sandbox-run").addObject("over", over).addObject("run", run);
  }

  private Practice on() {
    Practice here = practice.getIfAvailable();
    if (here == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return here;
  }
}
