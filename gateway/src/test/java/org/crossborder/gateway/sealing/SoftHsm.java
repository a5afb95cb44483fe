// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.gateway.security.MshKey;

/**
 * Real tokens of Debian's SoftHSM2 in this process. The library reads its configuration from the
 * environment, once, so all tokens are made before it is loaded.
 */
public final class SoftHsm {
  /** What opens each token. */
  public static final String PIN = "271828";

  public static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

  private static final String TOOL = "/usr/bin/softhsm2-util";
  private static final List<String> LABELS = List.of("authority", "agency", "gateway", "removable");
  private static final Pattern SLOT =
      Pattern.compile("^Slot (\\d+)\\R(?:\\s.*\\R)*?\\s+Label:\\s+(\\w+)", Pattern.MULTILINE);
  private static final Map<String, Long> SLOTS = tokens();

  private SoftHsm() {}

  /** The slot of the token with this label. */
  public static long slot(String label) {
    return Optional.ofNullable(SLOTS.get(label)).orElseThrow();
  }

  /** The platform's provider for this token, under the name that the gateway gives it. */
  public static Provider provider(String label) {
    Provider known = Security.getProvider("SunPKCS11-" + label);
    if (known != null) {
      return known;
    }
    String configuration =
        "--name = %s%nlibrary = %s%nslot = %d%n".formatted(label, LIBRARY, slot(label));
    Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
    Security.addProvider(provider);
    return provider;
  }

  /** The token as a key store. */
  public static KeyStore open(String label) throws GeneralSecurityException, IOException {
    KeyStore token = KeyStore.getInstance("PKCS11", provider(label));
    token.load(null, PIN.toCharArray());
    return token;
  }

  /** Puts a key and its certificate into a token, which gives only the certificate out again. */
  public static void put(String label, String alias, MshKey key, MshKey... issuers)
      throws GeneralSecurityException, IOException {
    open(label)
        .setKeyEntry(
            alias,
            key.privateKey(),
            null,
            Stream.concat(Stream.of(key), Stream.of(issuers))
                .map(MshKey::certificate)
                .toArray(java.security.cert.Certificate[]::new));
  }

  /** Takes a token away, for good. */
  static void pullOut(String label) throws IOException {
    try (Stream<Path> tokens = Files.list(folder())) {
      for (Path token : tokens.filter(each -> slot(each) == slot(label)).toList()) {
        delete(token);
      }
    }
  }

  /** The last 31 bits of the token's serial number, with which its folder's name ends. */
  private static long slot(Path token) {
    String name = token.getFileName().toString();
    return Long.parseLong(name.substring(name.length() - 8), 16) & 0x7FFFFFFF;
  }

  private static Path folder() {
    String configuration = System.getenv("SOFTHSM2_CONF");
    if (configuration == null) {
      throw new IllegalStateException("The build sets SOFTHSM2_CONF");
    }
    return Path.of(configuration).resolveSibling("tokens");
  }

  private static Map<String, Long> tokens() {
    if (!Files.isExecutable(Path.of(TOOL)) || !Files.isReadable(LIBRARY)) {
      throw new IllegalStateException("SoftHSM2 is missing. As root: apt-get install softhsm2");
    }
    try {
      Path folder = folder();
      delete(folder);
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolveSibling("softhsm2.conf"),
          "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n"
              .formatted(folder));
      for (String label : LABELS) {
        tool("--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "31415926");
      }
      Map<String, Long> slots = new HashMap<>();
      Matcher matcher = SLOT.matcher(tool("--show-slots"));
      while (matcher.find()) {
        slots.put(matcher.group(2), Long.valueOf(matcher.group(1)));
      }
      return slots;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the tool in a process of its own. */
  private static String tool(String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>(List.of(TOOL));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return said;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
