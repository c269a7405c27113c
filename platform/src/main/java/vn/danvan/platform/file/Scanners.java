package vn.danvan.platform.file;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import org.jboss.logging.Logger;

/** Chooses the scanner by configuration. */
@ApplicationScoped
class Scanners {

  private static final Logger LOG = Logger.getLogger(Scanners.class);

  void warn(@Observes StartupEvent event, FileSettings settings) {
    if (settings.clamav().isEmpty()) {
      LOG.warn("danvan.attachments.clamav is not set: files are not scanned for malware");
    }
  }

  @Produces
  @Singleton
  FileScanner scanner(FileSettings settings) {
    return settings
        .clamav()
        .<FileScanner>map(daemon -> new ClamAvScanner(address(daemon), settings.clamavTimeout()))
        .orElse(_ -> false);
  }

  private static InetSocketAddress address(String text) {
    var colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("danvan.attachments.clamav needs host:port");
    }
    return InetSocketAddress.createUnresolved(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }
}
