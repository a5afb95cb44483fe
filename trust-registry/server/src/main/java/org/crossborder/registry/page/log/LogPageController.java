// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.log;

import java.util.List;
import java.util.Optional;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.StoredCheckpoint;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.registry.page.Pages;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.EntryWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /log}: the entries, and what proves them. */
@Controller
class LogPageController {
  private static final int PAGE = 25;

  private final RegistryLog log;
  private final Checkpoints checkpoints;
  private final PublishedRegister register;
  private final EntryWords words;

  LogPageController(
      RegistryLog log, Checkpoints checkpoints, PublishedRegister register, EntryWords words) {
    this.log = log;
    this.checkpoints = checkpoints;
    this.register = register;
    this.words = words;
  }

  @GetMapping("/log")
  String log(@RequestParam(required = false) @Nullable Long before, Model model) {
    long size = log.size();
    long end = before == null || before < 0 || before > size ? size : before;
    long begin = Math.max(0, end - PAGE);
    model.addAttribute("size", size);
    model.addAttribute("begin", begin);
    model.addAttribute("end", end);
    model.addAttribute("newer", end < size ? Math.min(size, end + PAGE) : null);
    model.addAttribute("checkpoint", checkpoint());
    Optional<Reading> reading = register.newest();
    List<StoredEntry> entries = log.entries(begin, end);
    model.addAttribute(
        "entries",
        entries.stream()
            .map(entry -> words.of(entry, reading))
            .sorted((a, b) -> Long.compare(b.index(), a.index()))
            .toList());
    return "log";
  }

  @GetMapping("/log/{index:[0-9]{1,15}}")
  String entry(@PathVariable long index, Model model) {
    StoredEntry stored = Pages.found(log.entry(index), "entry");
    model.addAttribute("entry", words.of(stored, register.newest()));
    model.addAttribute("json", ReadableJson.of(stored.entry()));
    model.addAttribute("leaf", stored.entry().leafHash().toBase64());
    model.addAttribute("proof", proof(stored));
    return "log-entry";
  }

  @GetMapping("/log/consistency")
  String consistency(@RequestParam long first, @RequestParam long second, Model model) {
    model.addAttribute("first", log.head(Sizes.checked(first, second, log.size())));
    model.addAttribute("second", log.head(second));
    model.addAttribute("proof", ConsistencyView.of(log, first, second));
    return "log-consistency";
  }

  private @Nullable CheckpointView checkpoint() {
    return checkpoints.newest().map(CheckpointView::of).orElse(null);
  }

  private @Nullable ProofView proof(StoredEntry stored) {
    return checkpoints
        .newest()
        .map(StoredCheckpoint::size)
        .filter(size -> stored.index() < size)
        .map(size -> ProofView.of(stored, log.inclusion(stored.index(), size), log.head(size)))
        .orElse(null);
  }
}
