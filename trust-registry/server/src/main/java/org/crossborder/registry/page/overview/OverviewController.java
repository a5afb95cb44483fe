// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.overview;

import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.NewestEntries;
import org.crossborder.registry.recording.Recorder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what this registry is. */
@Controller
class OverviewController {
  private final PublishedRegister register;
  private final ChangeRequests changes;
  private final Recorder recorder;
  private final NewestEntries newest;

  OverviewController(
      PublishedRegister register, ChangeRequests changes, Recorder recorder, NewestEntries newest) {
    this.register = register;
    this.changes = changes;
    this.recorder = recorder;
    this.newest = newest;
  }

  @GetMapping("/")
  String overview(Model model) {
    Reading reading = register.read();
    model.addAttribute("reading", reading);
    model.addAttribute("counts", Counts.of(reading.snapshot()));
    model.addAttribute("standing", LogStanding.of(recorder.state(), changes, reading.now()));
    model.addAttribute("events", Effects.newest(reading, 10));
    model.addAttribute("entries", newest.of(reading, 5));
    return "overview";
  }
}
