-- Whether anybody wants to be told, asked again and again.
CREATE INDEX recommendation_contact_news ON recommendation_contact (recommendation_id) WHERE news;
