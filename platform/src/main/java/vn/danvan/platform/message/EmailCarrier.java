package vn.danvan.platform.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands messages to the operator's SMTP server. */
@ApplicationScoped
class EmailCarrier implements Carrier {

  private static final String PATIENCE_MILLIS = "10000";

  private final Optional<String> host;
  private final int port;
  private final String from;
  private final boolean startTls;
  private final Optional<String> user;
  private final Optional<String> password;

  /**
   * @param host none: no e-mail is sent
   * @param from the sender's address
   * @param startTls whether the server must speak TLS
   * @param user none: without signing in
   */
  EmailCarrier(
      @ConfigProperty(name = "danvan.mail.host") Optional<String> host,
      @ConfigProperty(name = "danvan.mail.port", defaultValue = "587") int port,
      @ConfigProperty(name = "danvan.mail.from", defaultValue = "danvan@localhost") String from,
      @ConfigProperty(name = "danvan.mail.starttls", defaultValue = "true") boolean startTls,
      @ConfigProperty(name = "danvan.mail.user") Optional<String> user,
      @ConfigProperty(name = "danvan.mail.password") Optional<String> password) {
    this.host = host;
    this.port = port;
    this.from = from;
    this.startTls = startTls;
    this.user = user;
    this.password = password;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean isReady() {
    return host.isPresent();
  }

  @Override
  public void carry(String address, String subject, String text)
      throws MessagingException, UndeliverableException {
    var message = new MimeMessage(session());
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, recipient(address));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    try {
      Transport.send(message);
    } catch (SendFailedException refused) {
      if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
        throw new UndeliverableException();
      }
      throw refused;
    }
  }

  private static InternetAddress recipient(String address) throws UndeliverableException {
    try {
      return new InternetAddress(address, true);
    } catch (AddressException none) {
      throw new UndeliverableException();
    }
  }

  private Session session() {
    var properties = new Properties();
    properties.put("mail.smtp.host", host.orElseThrow());
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (user.isEmpty()) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user.get(), password.orElse(""));
          }
        });
  }
}
