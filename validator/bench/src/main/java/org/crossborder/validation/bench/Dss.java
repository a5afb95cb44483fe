// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.validation.Examples;

/**
 * DSS with its default policy, in a class loader of its own: it links against another version of
 * Santuario than the validator. Where its classes lie, the module of the oracle writes down.
 */
final class Dss {
  private static final Path ORACLE = Path.of(System.getProperty("bench.oracle", "../oracle"));

  private Dss() {}

  /** Validates with the trust anchor and the CRL of a certificate; says the indication. */
  static Function<byte[], String> trusting(SealedCertificate certificate) {
    ClassLoader classes = classes();
    Function<byte[], String> validation = within(classes, () -> validation(classes, certificate));
    return document -> within(classes, () -> validation.apply(document));
  }

  @SuppressWarnings("unchecked") // DssMeasured is such a function
  private static Function<byte[], String> validation(
      ClassLoader classes, SealedCertificate certificate) {
    try {
      return (Function<byte[], String>)
          classes
              .loadClass("org.crossborder.validation.oracle.DssMeasured")
              .getConstructor(X509Certificate.class, byte[].class, Instant.class)
              .newInstance(certificate.ca(), certificate.crl(), Examples.NOW);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("DSS cannot be loaded", e);
    }
  }

  /** DSS looks for its parts in the class loader of the thread. */
  private static <T> T within(ClassLoader classes, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static ClassLoader classes() {
    try {
      List<URL> path = new ArrayList<>();
      path.add(url(ORACLE.resolve("target/test-classes")));
      String jars = Files.readString(ORACLE.resolve("target/dss.classpath")).strip();
      for (String jar : jars.split(":")) {
        path.add(url(Path.of(jar)));
      }
      return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    } catch (IOException e) {
      throw new IllegalStateException("The oracle has not been built with the profile bench", e);
    }
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
