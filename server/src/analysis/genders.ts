/** What is known of a person's gender: what the story states, else what the given name lets expect. */
import type { Entity, StatedGender } from "./article";

export const genderOf = ({ gender, likelyGender }: Entity): StatedGender | undefined => gender ?? likelyGender;
